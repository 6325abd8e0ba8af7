import type { MetadataRoute } from "next";
import { messagesIn } from "#messages/messages.ts";
import { directionOf } from "#newsroom/direction.ts";
import { mediaUrl } from "#newsroom/pictures.ts";
import { catalogue } from "#platform/wiring.ts";

export const dynamic = "force-dynamic";

const SCREENS = { wide: "1280x800", narrow: "780x1688" } as const;

/** The app of the newspaper, in its name and colours (https://www.w3.org/TR/appmanifest/). */
export default function manifest(): MetadataRoute.Manifest {
  const newspaper = catalogue().newspaper();
  const { name, shortName, description, language, colours } = newspaper;
  const { site: say, device } = messagesIn(language);
  const shortcut = (title: string, url: string) => ({
    name: title,
    url,
    icons: [{ src: "/icons/192.png", sizes: "192x192", type: "image/png" }],
  });
  return {
    id: "/",
    name,
    short_name: shortName,
    description,
    lang: language,
    dir: directionOf(language),
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: colours.paper.light,
    theme_color: colours.paper.light,
    categories: ["news"],
    icons: [
      { src: "/icons/192.png", sizes: "192x192", type: "image/png", purpose: "any" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png", purpose: "any" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      shortcut(device.following.title, "/following"),
      shortcut(device.saved.title, "/saved"),
      shortcut(say.search, "/search"),
    ],
    screenshots: newspaper.app.screenshots.flatMap(({ src, form, label }) => {
      const file = catalogue().media(src);
      if (!file) return [];
      return [{ src: mediaUrl(file), sizes: SCREENS[form], type: "image/webp", form_factor: form, label }];
    }),
    share_target: {
      action: "/saved",
      method: "get",
      enctype: "application/x-www-form-urlencoded",
      params: { title: "title", text: "text", url: "url" },
    },
  };
}
