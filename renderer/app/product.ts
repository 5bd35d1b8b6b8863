export const productName = 'Throughline';
