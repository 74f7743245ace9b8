/// <reference types="vite/client" />

declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
    interface SwaggerOptions {
        domNode: HTMLElement;
        url?: string;
        deepLinking?: boolean;
        tryItOutEnabled?: boolean;
        validatorUrl?: null;
        requestInterceptor?: (request: { headers: Record<string, string> }) => unknown;
    }
    const SwaggerUI: (options: SwaggerOptions) => unknown;
    export default SwaggerUI;
}
