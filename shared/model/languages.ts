/** The two languages of the product: the window's, a project's main one, and the one its translations are in. */
export const languages = ['en', 'zh'] as const;
