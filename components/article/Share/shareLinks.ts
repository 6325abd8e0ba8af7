import type { Messages } from "#messages/en.ts";

export type Shared = {
  title: string;
  /** The story's absolute address. */
  url: string;
  newspaper: string;
};

const encode = (text: string) => encodeURIComponent(text.toWellFormed());

/** RFC 6068: percent-encoded, lines parted by %0D%0A. */
export function mailto({ title, url, newspaper }: Shared, messages: Messages): string {
  const body = messages.share.emailBody(title, url, newspaper).replaceAll("\n", "\r\n");
  return `mailto:?subject=${encode(title)}&body=${encode(body)}`;
}

/** Where a story can be passed on without a script of ours or of theirs. */
export function networks({ title, url }: Shared) {
  return [
    { icon: "whatsapp", name: "WhatsApp", href: `https://wa.me/?text=${encode(`${title} ${url}`)}` },
    { icon: "x", name: "X", href: `https://x.com/intent/post?text=${encode(title)}&url=${encode(url)}` },
    {
      icon: "facebook",
      name: "Facebook",
      href: `https://www.facebook.com/sharer/sharer.php?u=${encode(url)}`,
    },
    {
      icon: "bluesky",
      name: "Bluesky",
      href: `https://bsky.app/intent/compose?text=${encode(`${title} ${url}`)}`,
    },
  ] as const;
}
