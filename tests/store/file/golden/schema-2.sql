PRAGMA application_id = 1211257137;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE action (
            id TEXT PRIMARY KEY, -- rises with time, among reviews too
            kind TEXT NOT NULL CHECK (kind IN ('flag', 'bury', 'suspend', 'unsuspend', 'undo')),
            at INTEGER NOT NULL, -- microseconds since 1970, UTC
            offset INTEGER NOT NULL, -- seconds that local time was ahead of UTC
            day TEXT NOT NULL, -- study day
            card TEXT NOT NULL,
            note TEXT NOT NULL, -- what the learner wrote
            target TEXT -- undo: id of the action
        ) WITHOUT ROWID
        ;
INSERT INTO "action" VALUES('01a20cff7d0001010101010101010101','flag',1795514400000006,0,'2026-11-24','old-deck/a','look at this',NULL);
INSERT INTO "action" VALUES('01a20cff7d0002020202020202020202','suspend',1795514400000006,0,'2026-11-24','old-deck/b','',NULL);
CREATE TABLE day (
            day TEXT PRIMARY KEY,
            reviews INTEGER NOT NULL -- that were not undone
        ) WITHOUT ROWID
        ;
INSERT INTO "day" VALUES('2026-11-24',3);
CREATE TABLE log (
            id TEXT PRIMARY KEY, -- rises with time, so a row is appended at the end
            kind TEXT NOT NULL CHECK (kind IN ('review', 'undo')),
            at INTEGER NOT NULL, -- microseconds since 1970, UTC
            offset INTEGER NOT NULL, -- seconds that local time was ahead of UTC
            day TEXT NOT NULL, -- study day
            card TEXT NOT NULL,
            target TEXT, -- undo: id of the review
            rating INTEGER CHECK (rating BETWEEN 1 AND 4),
            proposed INTEGER CHECK (proposed BETWEEN 1 AND 4),
            score REAL,
            answer TEXT, -- JSON
            seed INTEGER,
            seconds REAL,
            mode TEXT,
            scheduler INTEGER REFERENCES scheduler (id)
        ) WITHOUT ROWID
        ;
INSERT INTO "log" VALUES('01a20cc88f5ddc2e95073a952e2cd2cb','review',1795510800221666,0,'2026-11-24','old-deck/a',NULL,3,NULL,NULL,'{"revealed": true}',3181174393,0.00011,'study',1);
INSERT INTO "log" VALUES('01a20cc88f5e6119016841f6cc88e587','review',1795510800222824,0,'2026-11-24','old-deck/b',NULL,1,1,0.0,'{"picked": "no way"}',41225579,0.000113,'study',1);
INSERT INTO "log" VALUES('01a20cc88f5fc7d6a5a7373e629218f3','review',1795510800223597,0,'2026-11-24','old-deck/c',NULL,3,NULL,NULL,'{"revealed": true}',2411668025,7.1e-05,'study',1);
CREATE TABLE memory (
            card TEXT PRIMARY KEY,
            stage TEXT NOT NULL,
            step INTEGER,
            stability REAL NOT NULL,
            difficulty REAL NOT NULL,
            at INTEGER NOT NULL,
            day TEXT NOT NULL,
            due_at INTEGER NOT NULL,
            due_day TEXT NOT NULL,
            first_day TEXT NOT NULL,
            failed_day TEXT,
            reviews INTEGER NOT NULL,
            lapses INTEGER NOT NULL
        ) WITHOUT ROWID
        ;
INSERT INTO "memory" VALUES('old-deck/a','learning',1,2.3065,2.11810397045901588342e+00,1795510800221666,'2026-11-24',1795511400221666,'2026-11-24','2026-11-24',NULL,1,0);
INSERT INTO "memory" VALUES('old-deck/b','learning',0,0.212,6.4133,1795510800222824,'2026-11-24',1795510860222824,'2026-11-24','2026-11-24','2026-11-24',1,0);
INSERT INTO "memory" VALUES('old-deck/c','learning',1,2.3065,2.11810397045901588342e+00,1795510800223597,'2026-11-24',1795511400223597,'2026-11-24','2026-11-24',NULL,1,0);
CREATE TABLE migration (name TEXT PRIMARY KEY);
INSERT INTO "migration" VALUES('review log, schedulers, memory and days');
INSERT INTO "migration" VALUES('flags, buried and suspended cards');
CREATE TABLE scheduler (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            version TEXT NOT NULL,
            settings TEXT NOT NULL, -- JSON
            UNIQUE (name, version, settings)
        );
INSERT INTO "scheduler" VALUES(1,'her2quiz fsrs-6','1, fsrs 6.3.2','{"retention": 0.9, "learning_minutes": [1, 10], "relearning_minutes": [10], "longest_days": 36500, "parameters": [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]}');
CREATE INDEX log_target ON log (target) WHERE target IS NOT NULL;
CREATE TRIGGER log_never_changes BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log never changes'); END;
CREATE TRIGGER log_never_shrinks BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log never shrinks'); END;
CREATE VIEW review AS
        SELECT * FROM log WHERE kind = 'review'
        AND NOT EXISTS (SELECT 1 FROM log AS undo WHERE undo.target = log.id);
CREATE TRIGGER action_never_changes BEFORE UPDATE ON action BEGIN SELECT RAISE(ABORT, 'actions never change'); END;
CREATE TRIGGER action_never_shrinks BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'actions never shrink'); END;
CREATE VIEW done AS
        SELECT * FROM action WHERE kind <> 'undo'
        AND id NOT IN (SELECT target FROM action WHERE target IS NOT NULL);
COMMIT;
