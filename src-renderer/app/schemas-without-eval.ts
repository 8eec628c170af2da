import { config } from 'zod/v4/core';

/*
 * zod finds out whether it may compile its schemas by trying `new Function('')`. The policy of our pages forbids that, and being
 * refused is dear: the browser reads the whole script once more to say where it happened. To be loaded before the first schema.
 */
config({ jitless: true });
