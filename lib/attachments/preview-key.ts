/** Under which key a picture's preview is kept. */
export const previewKey = (key: string) => `${key}.preview`;
