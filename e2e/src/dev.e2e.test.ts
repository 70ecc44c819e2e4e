import { useRunningStack } from './running-stack.ts'
import { development } from './suites/development.ts'

development(useRunningStack('dev'))
