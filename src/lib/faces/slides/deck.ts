import type { Action } from './keys.ts';
import { countMoments, placeOfNumber, type Stop } from './stops.ts';

/** What lies over the slide, if anything. */
export type Screen = 'slide' | 'black' | 'white' | 'overview' | 'qr' | 'help';

export interface DeckState {
	/** Index of the current stop. */
	at: number;
	screen: Screen;
	/** Whether the notes stand under the slide. */
	notes: boolean;
	/** Digits typed so far: the number of a moment, which Enter goes to. */
	digits: string;
}

const MOST_DIGITS = 3;

/** What an action makes of the state: a pure step. Actions that reach outside (fullscreen, another window, leaving) change nothing here. */
export function act(state: DeckState, action: Action, stops: readonly Stop[]): DeckState {
	// A dark or white wall comes back to its slide first, whatever is pressed.
	if (state.screen === 'black' || state.screen === 'white') return { ...state, screen: 'slide', digits: '' };
	const rest: DeckState = { ...state, digits: '' };
	const turnTo = (at: number): DeckState => ({ ...rest, screen: 'slide', at: Math.min(Math.max(0, at), Math.max(0, stops.length - 1)) });
	switch (action.kind) {
		case 'next':
			return turnTo(state.at + 1);
		case 'previous':
			return turnTo(state.at - 1);
		case 'first':
			return turnTo(0);
		case 'last':
			return turnTo(stops.length - 1);
		case 'number': {
			const at = placeOfNumber(stops, action.number);
			// A number that the lesson lacks turns nothing; it stays to be read.
			return at === undefined ? state : turnTo(at);
		}
		case 'stop':
			return turnTo(action.index);
		case 'digit':
			// No number begins with one that is too high: the hand begins anew.
			return { ...state, digits: ((Number(state.digits) > countMoments(stops) ? '' : state.digits) + action.digit).slice(-MOST_DIGITS) };
		case 'erase':
			return { ...state, digits: state.digits.slice(0, -1) };
		case 'forget':
			return rest;
		case 'screen':
			return { ...rest, screen: state.screen === action.screen ? 'slide' : action.screen };
		case 'notes':
			return { ...rest, notes: !state.notes };
		case 'leave':
			return { ...rest, screen: 'slide' };
		default:
			return rest;
	}
}

/** Whether Esc has nothing left to put away and leads out of the slides. */
export function leaves(state: DeckState, action: Action): boolean {
	return action.kind === 'leave' && state.screen === 'slide' && state.digits === '';
}
