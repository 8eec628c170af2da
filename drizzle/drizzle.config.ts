import { defineConfig } from 'drizzle-kit';

/** Paths are from the project's root, where the command is run. */
export default defineConfig({ dialect: 'sqlite', schema: './src-main/core/**/tables.ts', out: './drizzle' });
