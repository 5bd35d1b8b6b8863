/** What a picture of a project may be. */
export const assetLimits = {
  /** Of the longer edge, in px: on a card of 640 px it is sharp at three times the size. */
  side: 2048,
  /** Of one picture in base64: 1.5 MB. */
  characters: 2_000_000,
  /** Of all pictures of a project in base64, so that a file can always be read again. */
  charactersOfAll: 150_000_000,
} as const;
