/** next-sitemap asks for a URL and reads its address only; ten thousand need not be parsed for that. */
export const address = (href: string) => ({ href }) as URL;
