import type { Metadata } from "next";
import { publication } from "#app/publication.ts";
import { storyAtPath } from "#app/storyAt.ts";
import { storyMetadata } from "#syndication/metadata/story.ts";
import { StorySheet } from "./StorySheet.tsx";

/**
 * /section/year/month/day/slug. One segment for all after the section, and no group around it: React renders a dozen
 * components for each segment of Next's, which is a tenth of what an article costs.
 */
type Address = { params: Promise<{ section: string; story: string[] }> };

async function storyHere({ params }: Address) {
  const { section, story } = await params;
  return storyAtPath([section, ...story]);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  return storyMetadata(await storyHere(address), publication());
}

export default async function StoryPage(address: Address) {
  const { id } = await storyHere(address);
  return <StorySheet id={id} />;
}
