import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import type { Search } from '../search/ranking.ts';
import { stem } from '../search/stem.ts';
import { isStopWord } from '../search/stop-words.ts';
import { tokenize } from '../search/tokenize.ts';
