export * from './ago-label.ts'
export * from './preview-labels.ts'
export * from './state-labels.ts'
