import { mount } from 'svelte';
import { FORMS } from '$lib/charts/forms/index';
import type { FormId, Scene } from '$lib/story/types';
import LivePicture from './LivePicture.svelte';

/** One living picture that goes from slide to slide, so that what two slides share moves instead of being drawn anew. Where it fails, the prerendered pictures stand. */
export class Live {
	scene = $state.raw<Scene>();
	#host = Object.assign(document.createElement('div'), { className: 'live' });
	#failed = false;

	/** Fetches the code of all forms that will be shown, so that no picture waits for it. */
	static async ready(forms: readonly FormId[]): Promise<Live> {
		await Promise.all(forms.map((form) => FORMS[form]()));
		return new Live();
	}

	private constructor() {
		mount(LivePicture, {
			target: this.#host,
			props: {
				scene: () => this.scene,
				onfail: () => {
					this.#failed = true;
					this.leave();
				}
			}
		});
	}

	/** Draws a scene in place of the picture that stands in `picture`. */
	show(scene: Scene | undefined, picture: HTMLElement | undefined): void {
		if (this.#failed || !scene || !picture) return;
		if (this.#host.parentElement !== picture) {
			this.leave();
			picture.append(this.#host);
			picture.classList.add('alive');
		}
		this.scene = scene;
	}

	/** Gives the prerendered picture its place back. */
	leave(): void {
		this.#host.parentElement?.classList.remove('alive');
		this.#host.remove();
	}
}
