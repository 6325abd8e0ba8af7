import type { Element } from "hast";
import type { ReactNode } from "react";
import type { VocabularyName, VocabularyProps } from "#newsroom/body/vocabulary.ts";
import { Audio } from "./Audio/Audio.tsx";
import { Chart } from "./Chart/Chart.tsx";
import { Claim } from "./Claim/Claim.tsx";
import type { BodyContext } from "./context.ts";
import { FactBox } from "./FactBox/FactBox.tsx";
import { Figure } from "./Figure/Figure.tsx";
import { Foreign } from "./Foreign.tsx";
import { Gallery } from "./Gallery/Gallery.tsx";
import { Promo } from "./Promo/Promo.tsx";
import { PullQuote } from "./PullQuote/PullQuote.tsx";
import rare from "./Rare.module.css";
import { Table } from "./Table/Table.tsx";
import { Update } from "./Update/Update.tsx";
import { Video } from "./Video/Video.tsx";

/**
 * What an element receives: its own attributes, what stands in it, and (in stories) the parsed node itself.
 * React keeps `key` for itself: steps.ts names it `keyEvent`.
 */
type Written<Name extends VocabularyName> = Omit<VocabularyProps[Name], "key"> & {
  children?: ReactNode;
  node?: Element;
  keyEvent?: boolean;
};

type Component<Props> = (props: Props) => ReactNode;
type Components = { [Name in VocabularyName]: Component<Written<Name>> };

/** Gives an element the page that it stands on. */
const on =
  (context: BodyContext) =>
  <Props extends { context: BodyContext }>(Piece: Component<Props>): Component<Omit<Props, "context">> =>
  (props) => <Piece {...({ ...props, context } as Props)} />;

/** Everything that an author may write beside Markdown, and how it looks. */
export function vocabulary(context: BodyContext): Components {
  const here = on(context);
  return {
    Figure: here(Figure),
    Gallery,
    Video: here(Video),
    Audio: here(Audio),
    PullQuote,
    Promo: here(Promo),
    Claim: here(Claim),
    FactBox,
    Chart: here(Chart),
    Update: here(Update),
    Foreign,
  } satisfies Record<VocabularyName, unknown>;
}

/** Markdown's own elements that need more than their tag. */
export const markdown = (context: BodyContext) => ({
  hr: () => <hr className={rare.break} />,
  pre: ({ children }: { children?: ReactNode }) => <pre className={rare.listing}>{children}</pre>,
  code: ({ children }: { children?: ReactNode }) => <code className={rare.code}>{children}</code>,
  table: ({ children }: { children?: ReactNode }) => (
    <Table label={context.messages.story.table}>{children}</Table>
  ),
});
