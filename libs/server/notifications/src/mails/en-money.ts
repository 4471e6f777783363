import type { MoneyMailTexts } from './mail-texts';

export const englishMoneyMails: MoneyMailTexts = {
  moneyBack: {
    subject: 'Money goes back: {event}',
    body: '{amount} for your order {order} of “{event}” go back to you the way they came.',
    action: 'To the order',
  },
  moneyTooLate: {
    subject: 'Paid too late: {event}',
    body: 'Your {amount} for order {order} of “{event}” came when the time to pay was over and others had the places. The money goes back to you.',
    action: 'To the order',
  },
  moneyAttention: {
    subject: 'An order needs a look: {event}',
    body: 'The money of order {order} of “{event}” needs a look: a refund, a charge-back or an amount that does not fit.',
    action: 'To the order',
  },
  placeOffered: {
    subject: 'A place for you: {event}',
    body: 'What you waited for at “{event}” is free. It is held for you for {minutes} minutes; then it goes to the next in line.',
    action: 'Take the place',
  },
  placeRemoved: {
    subject: 'Off the waitlist: {event}',
    body: 'The organizers took you off the waitlist of “{event}”. They say: {reason}',
    action: 'To the event',
  },
  orderReceived: {
    subject: 'An order waits for you: {event}',
    body: '{person} ordered at “{event}”. Order {order} keeps its places until you approve or refuse it.',
    action: 'To the order',
  },
  orderApproved: {
    subject: 'Your order is approved: {event}',
    body: 'The organizers have approved your order {order} of “{event}”. If something is still to be paid, its page says how and until when.',
    action: 'To the order',
  },
  orderRefused: {
    subject: 'Your order was not approved: {event}',
    body: 'The organizers have not approved your order {order} of “{event}”. They say: {reason}',
    action: 'To the order',
  },
  seatsOffered: {
    subject: 'Other places for you: {event}',
    body: 'Your money for order {order} of “{event}” came when the time to pay was over and others had the places. Others like them are held for you for {hours} hours: take them, or have your money back.',
    action: 'Choose',
  },
  ticketReissued: {
    subject: 'A new code for your ticket: {event}',
    body: 'The organizers gave your ticket for {event} a new code: {seat}. The old one is void, also on paper.',
    action: 'To my tickets',
  },
  ticketsSent: {
    subject: 'Your tickets: {event}',
    body: 'Your tickets of order {order} for “{event}” wait for you: on your phone, or as PDF files to print.',
    action: 'To my tickets',
  },
  eventSoon: {
    subject: 'Soon: {event}',
    body: '“{event}” begins within a day. Your tickets are on your phone, also without a connection, or as PDF files to print.',
    action: 'To my tickets',
  },
  holdersTold: {
    subject: '{title}: {event}',
    body: 'The organizers of “{event}” write to everybody with a ticket:\n\n{title}\n\n{text}',
    action: 'To my tickets',
  },
};
