import { flushPromises, mount, type DOMWrapper, type VueWrapper } from '@vue/test-utils';
import axe from 'axe-core';
import { vi } from 'vitest';
import { defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import type { Me } from '@/api/membership';
import { routes } from '@/router';
import { begin } from '@/session/session';
import { officer } from '../dev/made-up';
import { platform } from './platform';

/** The page as a reader opens it, in the console's own routes, without the way through the sign-in page. */
export async function openPage(path: string, me: Me = officer): Promise<VueWrapper> {
    platform.answers('GET /api/membership/me', me);
    await begin({ token: 'token', expiresAt: Date.now() + 3_600_000 });
    const router = createRouter({ history: createMemoryHistory(), routes });
    await router.push(path);
    const shell = defineComponent(() => () => h('main', h(RouterView)));
    const page = mount(shell, { attachTo: document.body, global: { plugins: [router] } });
    await settled();
    return page;
}

/** Lazily loaded pages, their first requests and the names they ask for need a few turns. */
export async function settled(): Promise<void> {
    for (let turn = 0; turn < 4; turn++) {
        await flushPromises();
        await vi.dynamicImportSettled();
    }
    await flushPromises();
}

export async function press(page: VueWrapper, text: string): Promise<void> {
    await button(page, text).trigger('click');
    await settled();
}

export async function send(page: VueWrapper, form = 'form'): Promise<void> {
    await page.get(form).trigger('submit');
    await settled();
}

/** The control that a label names. */
export function field(page: VueWrapper, label: string): Omit<DOMWrapper<HTMLInputElement>, 'exists'> {
    const found = page.findAll('label').find((one) => one.text().startsWith(label));
    const id = found?.attributes('for');
    if (id === undefined) {
        throw new Error(`no field is labelled ${label}`);
    }
    return page.get<HTMLInputElement>(`[id="${id}"]`);
}

function button(page: VueWrapper, text: string): DOMWrapper<HTMLButtonElement> {
    const found = page.findAll('button').find((one) => one.text() === text);
    if (!found) {
        throw new Error(`no button says ${text}`);
    }
    return found;
}

/** What axe finds wrong with what is shown; contrast is looked at in a real browser, jsdom paints nothing. */
export async function accessibilityProblems(): Promise<string[]> {
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    // The rule of axe for this needs a layout, which jsdom has not.
    const headings = document.querySelectorAll('h1').length;
    return headings === 1 ? found : [...found, `one first heading is wanted, not ${String(headings)}`];
}
