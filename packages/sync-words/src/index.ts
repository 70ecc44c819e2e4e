export * from './preview-words.ts'
export * from './state-words.ts'
