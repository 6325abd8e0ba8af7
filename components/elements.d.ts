import type { HTMLAttributes, Ref } from "react";

type CustomElement<Attributes = object> = HTMLAttributes<HTMLElement> & {
  ref?: Ref<HTMLElement>;
} & Attributes;

/** The custom elements of browser/, as the page's HTML writes them. */
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "theme-switch": CustomElement;
      "follow-bell": CustomElement<{ follow: string }>;
      "follow-here": CustomElement<{ follow: string }>;
      "following-list": CustomElement;
      "install-app": CustomElement;
      "save-story": CustomElement;
      "saved-list": CustomElement;
      /** React sets `class`, not `className`, on custom elements. */
      "search-box": CustomElement<{
        class?: string;
        source: string;
        topic: string;
        author: string;
        found: string;
        none: string;
      }>;
      "share-tools": CustomElement<{ url: string; headline: string; copied: string }>;
      "since-read": CustomElement<{
        story: string;
        version: number;
        history: string;
        "new-one": string;
        "new-other": string;
        "fix-one": string;
        "fix-other": string;
        since: string;
        changed: string;
      }>;
      "video-player": CustomElement<{
        headline: string;
        play: string;
        src?: string;
        youtube?: string;
        captions?: string;
        "captions-language"?: string;
      }>;
    }
  }
}
