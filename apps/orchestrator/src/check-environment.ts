try {
  await import('./env.ts')
} catch (error) {
  // Next would report it and go on listening, and every request would fail.
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

export {}
