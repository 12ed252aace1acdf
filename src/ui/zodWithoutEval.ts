import { z } from 'zod'

// Imported before any schema is built: the page's security policy forbids the code generation that zod would try.
z.config({ jitless: true })
