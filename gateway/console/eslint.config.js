import pluginVue from 'eslint-plugin-vue';
import tseslint from 'typescript-eslint';

export default tseslint.config(
    { ignores: ['node_modules/', 'dist/', 'src/api/generated/'] },
    ...tseslint.configs.strict,
    ...tseslint.configs.stylistic,
    ...pluginVue.configs['flat/recommended'],
    {
        files: ['**/*.vue'],
        languageOptions: { parserOptions: { parser: tseslint.parser } },
    },
    {
        rules: {
            'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
            'max-params': ['error', 5],
            'no-console': 'error',
            'no-eval': 'error',
            eqeqeq: 'error',
            '@typescript-eslint/no-explicit-any': 'error',
            // Texts of users and of the services are never rendered as HTML.
            'vue/no-v-html': 'error',
            // The content security policy refuses inline styles that are written in markup.
            'vue/no-static-inline-styles': 'error',
            'vue/no-undef-components': ['error', { ignorePatterns: ['^router-', '^Router'] }],
            'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
            'vue/html-indent': ['error', 4],
            'vue/max-attributes-per-line': ['error', { singleline: 6, multiline: 1 }],
            'vue/singleline-html-element-content-newline': 'off',
            'vue/html-self-closing': ['error', { html: { void: 'always', normal: 'always', component: 'always' } }],
            'vue/require-default-prop': 'off',
        },
    },
    {
        // Made-up data never reaches the shipped bundle.
        files: ['src/**'],
        ignores: ['**/*.spec.ts'],
        rules: { 'no-restricted-imports': ['error', { patterns: ['#tests/*', '**/dev/*', '**/tests/*'] }] },
    },
    {
        files: ['*.mjs', 'dev/*.mjs'],
        languageOptions: { globals: { console: 'readonly', process: 'readonly' } },
        rules: { 'no-console': 'off' },
    },
    {
        // Texts and made-up data are long lists, not code.
        files: ['src/**/zh-CN.ts', 'src/**/en.ts', 'dev/made-up.ts', '**/*.spec.ts'],
        rules: { 'max-lines': 'off' },
    },
);
