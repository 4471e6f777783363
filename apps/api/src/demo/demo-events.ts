import type { SeatingSpec } from '@ringside/contracts/booking';
import type { NewEvent } from '@ringside/contracts/events';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The next full quarter of an hour, so that times read like times people choose. */
const quarterAfter = (ms: number) => Math.ceil(ms / (15 * MINUTE)) * 15 * MINUTE;
const at = (ms: number) => new Date(ms).toISOString();

/** The LAN weekend that is on now: it may be started, since its planned start is less than half an hour away. */
export function lanWeekend(now: number): NewEvent {
  const start = quarterAfter(now + 5 * MINUTE);
  return {
    title: 'Northern Lights LAN',
    summary: 'Three days, 560 seats, ten gigabit to the desk switch and a bracket on every wall.',
    description: [
      'Three days of play under one roof: **560 seats**, ten gigabit to every desk switch, and a bracket on every wall.',
      '## What to bring',
      '- your machine, screen and headset\n- a network cable of five metres\n- something to sleep on; the sleeping hall is the *quiet* one',
      'Desks are 80 cm wide, each seat has two sockets and a network port, and the hall stays open through both nights.',
      '## How it runs',
      'Tournaments run all weekend, on the main stage and at your own seat: when your match is called, your screen tells you where to go.',
      '| Day | Doors | First match |\n| --- | --- | --- |\n| Friday | 16:00 | 17:00 |\n| Saturday | all night | 11:00 |\n| Sunday | all night | 10:00 |',
      '> Coffee is free until midnight.',
      'Questions? Ask in the chat, somebody of the crew is always there, or write to crew@northern-lights.example.',
    ].join('\n\n'),
    games: ['Tekken 8', 'Trackmania', 'Rocket League'],
    venue: { name: 'Kongresshalle Lübeck', address: 'Willy-Brandt-Allee 10, 23554 Lübeck' },
    startsAt: at(start),
    endsAt: at(start + 2 * DAY),
    timeZone: 'Europe/Berlin',
    capacity: 560,
  };
}

export function arenaFinal(now: number): NewEvent {
  const start = quarterAfter(now + 24 * DAY);
  return {
    title: 'Autumn Arena Final',
    summary: 'Eight teams, one stage. The final of the autumn season in front of 240 seats.',
    description: [
      'The eight best teams of the season play the final on one evening, best of three, the last match best of five.',
      'Seats are numbered and free of charge. Doors open at six, the first match starts at seven.',
    ].join('\n\n'),
    games: ['Counter-Strike 2'],
    venue: { name: 'Studio 7', address: 'Rue de la Loge 7, 1003 Lausanne' },
    startsAt: at(start),
    endsAt: at(start + 6 * 60 * MINUTE),
    timeZone: 'Europe/Zurich',
    capacity: 240,
  };
}

export function onlineCup(now: number): NewEvent {
  const start = quarterAfter(now + 9 * DAY);
  return {
    title: 'Sunday Sprint Online',
    summary: 'A relaxed online cup for everyone: sign up, race, be done by dinner.',
    description:
      'Sixteen places, single elimination, best of three. The map list is published an hour before the start.',
    games: ['Trackmania'],
    venue: null,
    startsAt: at(start),
    endsAt: at(start + 5 * 60 * MINUTE),
    timeZone: 'Europe/Paris',
    capacity: 16,
  };
}

/** Waits for a moderator. */
export function submittedEvent(now: number): NewEvent {
  const start = quarterAfter(now + 40 * DAY);
  return {
    title: 'Retro Night Genève',
    summary: 'Tube screens, original hardware and a tournament in every corner.',
    description: 'One evening with forty consoles from four decades. Bring a memory card.',
    games: ['Street Fighter II', 'Bomberman'],
    venue: { name: 'Usine à Pixels', address: 'Quai des Arts 3, 1204 Genève' },
    startsAt: at(start),
    endsAt: at(start + 8 * 60 * MINUTE),
    timeZone: 'Europe/Zurich',
    capacity: 120,
  };
}

const rows = { rowNaming: 'letters', facing: false, aisleEvery: 10 } as const;

export const LAN_SEATING: SeatingSpec = {
  name: 'Kongresshalle',
  sections: [
    { ...rows, name: 'North hall', rows: 10, seatsPerRow: 24, aisleEvery: 8, facing: true, placement: 'below' },
    { ...rows, name: 'South hall', rows: 10, seatsPerRow: 24, aisleEvery: 8, facing: true, placement: 'beside' },
    { ...rows, name: 'Gallery', rows: 4, seatsPerRow: 20, aisleEvery: 10, placement: 'below' },
  ],
};

export const ARENA_SEATING: SeatingSpec = {
  name: 'Studio 7',
  sections: [
    { ...rows, name: 'Parterre', rows: 8, seatsPerRow: 20, placement: 'below' },
    { ...rows, name: 'Balcony', rows: 4, seatsPerRow: 20, placement: 'below' },
  ],
};
