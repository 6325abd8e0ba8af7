import type { Root } from "hast";

/**
 * A story's body after validation: plain data, never code.
 * A hast tree whose elements are either the HTML that Markdown makes (p, h2, ul, table, blockquote, a, em …) or one of
 * the author's components (see vocabulary.ts), an element with the component's name as `tagName`
 * and its validated attributes as `properties`. Every top-level element carries `properties.dataBlock`, its
 * number from 1, by which the record names paragraphs.
 * `Figure` also carries `width`, `height` and `hash` of its picture, `Video` the same of its poster as `posterWidth`, `posterHeight`
 * and `posterHash`. A quotation's speaker is a `footer` in its blockquote. Footnotes stand in a last
 * `section[dataFootnotes]` whose heading has the id `footnote-label`; its words are the interface's to replace.
 */
export type Body = Root;
