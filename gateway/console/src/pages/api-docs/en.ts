import type { Texts } from '@/i18n';

const texts: Texts['apiDocs'] = {
    title: 'API documentation',
    lead: 'For those who connect other systems.',
    which: 'Choose a service',
    service: {
        membership: 'Organisations and members',
        activity: 'Organisational life and study',
        grievance: 'Needs of citizens',
        scoring: 'Points',
    },
};
export default texts;
