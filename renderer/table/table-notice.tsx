/** Says for a while why nothing was written; read out as soon as it is there. */
export const TableNotice = ({ text }: { readonly text: string }) => (
  <p role="status" className={text === '' ? 'table-unseen' : 'table-notice'}>
    {text}
  </p>
);
