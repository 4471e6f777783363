import type { RefusalError } from '@ringside/client/api';
import { loadAnswersTexts, MoreTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import { CircleCheck, CircleX } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { ToldAnswerText } from '../questions/told-answer';
import type { Shown } from './use-door';

/** The word of the door, large, in a colour and with a tone of its own. */
export function VerdictPanel({ shown }: { readonly shown: Shown | null }): ReactNode {
  const isGood = shown !== null && 'verdict' in shown && shown.verdict === 'accepted';
  useEffect(() => {
    if (shown) sound(isGood);
  }, [shown, isGood]);
  if (shown === null) return <div role="status" className="min-h-40 rounded-card border border-line bg-well" />;
  return (
    <div
      role="status"
      className={`grid min-h-40 content-center justify-items-center gap-2 rounded-card p-5 text-center text-white ${isGood ? 'bg-[#11672f]' : 'bg-[#a01622]'}`}
    >
      {isGood ? (
        <CircleCheck aria-hidden="true" className="size-12" />
      ) : (
        <CircleX aria-hidden="true" className="size-12" />
      )}
      {'instead' in shown ? <Instead why={shown.instead} /> : <Told shown={shown} />}
    </div>
  );
}

function Instead({ why }: { readonly why: 'notReady' | 'noCrypto' | RefusalError }): ReactNode {
  const t = useAdminTexts();
  const words = typeof why === 'string' ? t(`door.${why}`) : t.refusal(why.code, why.details);
  return <p className="text-xl font-bold">{words}</p>;
}

function Told({ shown }: { readonly shown: Exclude<Shown, { readonly instead: unknown }> }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { verdict, kind, label, ticketType, before, answers } = shown;
  const word = verdict === 'accepted' && kind === 'exit' ? 'left' : verdict;
  return (
    <>
      <p className="text-4xl font-bold">{t(`door.verdict.${word}`)}</p>
      {label && <p className="text-3xl font-semibold">{label}</p>}
      {ticketType && <p className="text-lg">{ticketType}</p>}
      {before && <p>{t('door.before', { time: format.time(before.at), device: before.device })}</p>}
      {answers.length > 0 && (
        <MoreTexts load={loadAnswersTexts}>
          <dl className="grid gap-1 text-lg">
            {answers.map((answer) => (
              <div key={answer.questionId}>
                <dt className="inline">{answer.label}: </dt>
                <dd className="inline font-semibold">
                  <ToldAnswerText answer={answer} />
                </dd>
              </div>
            ))}
          </dl>
        </MoreTexts>
      )}
    </>
  );
}

let audio: AudioContext | undefined;

/** High and short for yes, low and long for no. Browsers stay silent until the page was pressed once. */
function sound(isGood: boolean): void {
  try {
    audio ??= new AudioContext();
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.value = 0.2;
    tone.frequency.value = isGood ? 880 : 220;
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + (isGood ? 0.15 : 0.5));
  } catch {
    // a machine without sound: colour and word are there
  }
}
