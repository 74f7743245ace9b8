import type { Texts } from '@/i18n';

const texts: Texts['shared'] = {
    problem: {
        retry: 'Try again',
        unreachable: 'The service cannot be reached right now',
        unreachableDetail: 'Please check the network and try again in a moment.',
        unclear: 'The service cannot answer right now',
        unclearDetail: 'Please try again in a moment (status {status}).',
    },
    load: {
        loading: 'Loading',
        empty: 'Nothing here yet',
        more: 'Show more',
    },
    form: {
        kept: 'What you typed is still here; change it and send it again.',
        cancel: 'Cancel',
        save: 'Save',
        required: 'Please fill in: {field}',
        choose: 'Please choose',
        chooseFile: 'Choose a file',
        tooLong: 'At most {max} characters',
    },
    search: {
        title: 'Find members',
        name: 'Name',
        hint: 'The name, or how it begins.',
        send: 'Find',
        missing: 'Please type a name',
        found: 'Members whose names begin with “{name}”',
        none: 'Nobody on a roster has a name that begins with “{name}”',
    },
    time: { seconds: '{seconds} seconds', minutes: '{minutes} minutes' },
    saved: 'Saved',
    back: 'Back',
    none: 'none',
    notForYou: 'Your account may not use this page',
    notForYouDetail: 'If your work needs it, please ask your higher organisation.',
};
export default texts;
