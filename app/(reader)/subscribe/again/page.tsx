import { audienceWords, privateMetadata } from "#app/audienceWords.ts";
import { site } from "#app/site.ts";
import { wishesFrom } from "#audience/wishes.ts";
import { formProblem } from "#components/audience/AddressField/AddressField.tsx";
import { SubscribeSheet } from "../SubscribeSheet.tsx";

export const generateMetadata = () => privateMetadata(site().messages.site.subscribe);

type Props = { searchParams: Promise<{ problem?: string; chosen?: string }> };

/** The form once more, with what was wrong with it and all that had been chosen. */
export default async function SubscribeAgainPage({ searchParams }: Props) {
  const { problem, chosen = "" } = await searchParams;
  const again = { problem: formProblem(audienceWords(), problem), chosen: wishesFrom(chosen) };
  return <SubscribeSheet again={again} />;
}
