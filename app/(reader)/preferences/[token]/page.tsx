import { audienceWords, privateMetadata } from "#app/audienceWords.ts";
import { site } from "#app/site.ts";
import { preferencesOf } from "#audience/readers/preferences.ts";
import { DeleteForm } from "#components/audience/DeleteForm/DeleteForm.tsx";
import { Notice } from "#components/audience/Notice.tsx";
import { Plan } from "#components/audience/Plan/Plan.tsx";
import { PreferencesForm } from "#components/audience/PreferencesForm/PreferencesForm.tsx";
import css from "#components/audience/SubscribeForm.module.css";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { longDay } from "#newsroom/dates.ts";
import { audience } from "#platform/wiring.ts";

export const generateMetadata = () => privateMetadata(audienceWords().preferences.title);

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string }> };

/** Everything that one reader gets and that is known of them: to see, change, take along and delete. */
export default async function PreferencesPage({ params, searchParams }: Props) {
  const [{ token }, { done }] = await Promise.all([params, searchParams]);
  const found = await preferencesOf(audience(), token);
  const paper = site();
  const words = audienceWords();
  const { preferences: say } = words;
  const kind = paper.messages.site.subscribe;
  if (!found) {
    const next = { href: "/preferences", words: say.ask };
    return <Notice site={paper} kind={kind} title={say.goneTitle} lede={say.goneLede} next={next} />;
  }
  const paused = found.pausedUntil && new Date(found.pausedUntil).toISOString();
  return (
    <Page site={paper}>
      <div className="galley">
        <ListHead kind={kind} title={say.title} lede={say.lede(found.email)} />
        <Plan title={say.choices}>
          {(done === "saved" || done === "confirmed") && (
            <p className={css.done} role="status">
              {say[done]}
            </p>
          )}
          <PreferencesForm
            action={`/preferences/${token}`}
            newsletters={paper.newspaper.newsletters}
            subscribed={found.newsletters}
            named={found.named}
            rhythm={found.rhythm}
            pausedUntil={paused ? longDay(paper.calendar, paused) : undefined}
            words={words}
          />
        </Plan>
        <Plan title={say.yours}>
          <p>
            <a href={`/preferences/${token}/export`}>{say.export}</a>
          </p>
        </Plan>
        <DeleteForm action={`/preferences/${token}`} words={words} />
      </div>
    </Page>
  );
}
