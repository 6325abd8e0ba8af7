import { notFound, permanentRedirect } from "next/navigation";
import type { Story } from "#newsroom/story.ts";
import { catalogue } from "#platform/wiring.ts";

export type StoryAddress = {
  params: Promise<{ section: string; year: string; month: string; day: string; slug: string }>;
};

/**
 * The story at the address of these segments. A moved one redirects, to the same page of its new address (`rest`: what follows the story's own);
 * one that is not there, or no longer, is not found: the server then asks for the page `/_missing`.
 */
export function storyAtPath(segments: readonly string[], rest = ""): Story {
  const path = `/${segments.map(decodeURIComponent).join("/")}`;
  const resolution = catalogue().resolve(path);
  if (resolution.found === "moved") permanentRedirect(`${resolution.to}${rest}`);
  const story = resolution.found === "story" ? catalogue().story(resolution.id) : undefined;
  return story ?? notFound();
}

/** The story to which a page or a file belongs: see storyAtPath. */
export async function storyAt({ params }: StoryAddress, rest: string): Promise<Story> {
  const { section, year, month, day, slug } = await params;
  return storyAtPath([section, year, month, day, slug], rest);
}
