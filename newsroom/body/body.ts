import type { Root } from "hast";

/**
 * A story's body after validation: plain data, never code.
 * A hast tree whose elements are either the HTML that Markdown makes (p, h2, ul, table, blockquote, a, em …) or one of
 * the author's components (see vocabulary.ts), an element with the component's name as `tagName`
 * and its validated attributes as `properties`. Every top-level element carries `properties.dataBlock`, its
 * number from 1, by which the record names paragraphs.
 */
export type Body = Root;
