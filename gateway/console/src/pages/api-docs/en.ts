import type { Texts } from '@/i18n';

const texts: Texts['apiDocs'] = {
    title: 'API documentation',
    lead: 'For those who connect other systems.',
    operations: 'Operations',
    token: 'needs a token',
    open: 'open to all',
    parameters: 'Parameters',
    body: 'Body',
    answer: 'Answer',
    required: 'required',
    problems: 'Every other answer is application/problem+json (RFC 9457) with type, status, title and detail.',
    which: 'Choose a service',
    service: {
        membership: 'Organisations and members',
        activity: 'Organisational life and study',
        grievance: 'Needs of citizens',
        scoring: 'Points',
    },
};
export default texts;
