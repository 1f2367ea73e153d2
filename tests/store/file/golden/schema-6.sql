PRAGMA application_id = 1211257137;
PRAGMA user_version = 6;
BEGIN TRANSACTION;
CREATE TABLE "action" (
            id TEXT PRIMARY KEY, -- rises with time, among reviews too
            kind TEXT NOT NULL CHECK (kind IN ('flag', 'bury', 'suspend', 'unsuspend', 'reset', 'fit', 'undo')),
            at INTEGER NOT NULL, -- microseconds since 1970, UTC
            offset INTEGER NOT NULL, -- seconds that local time was ahead of UTC
            day TEXT NOT NULL, -- study day
            card TEXT NOT NULL,
            note TEXT NOT NULL, -- what the learner wrote
            target TEXT, -- undo: id of the action
            seal INTEGER
        ) WITHOUT ROWID
        ;
INSERT INTO "action" VALUES('01a2087ed6e000000000000000000000','reset',1795438860000000,3600,'2026-11-23','mixed/other','',NULL,-8169593203044509291);
CREATE TABLE day (
            day TEXT PRIMARY KEY,
            reviews INTEGER NOT NULL -- that were not undone
        ) WITHOUT ROWID
        ;
INSERT INTO "day" VALUES('2026-11-23',3);
CREATE TABLE file (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            rows INTEGER NOT NULL, -- of all logs together
            state TEXT NOT NULL -- changes with every transaction, and names the state before; see write_ahead_log.py
        );
INSERT INTO "file" VALUES(1,5,'state C3D4EEFD92E2F494 9DE0B9059DEBFC0F');
CREATE TABLE known (
            deck TEXT PRIMARY KEY,
            cards TEXT NOT NULL -- that it had when it was last studied, with blanks between them
        , seal INTEGER);
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
        , place INTEGER, seal INTEGER) WITHOUT ROWID
        ;
INSERT INTO "log" VALUES('01a2076b440000000000000000000000','review',1795420800000000,3600,'2026-11-23','mixed/best',NULL,1,3,1.0,'{"said": true}',0,4.5,'study',1,NULL,8985563356237144175);
INSERT INTO "log" VALUES('01a207a232800000000000000000003c','review',1795424400000000,3600,'2026-11-23','mixed/best',NULL,3,3,1.0,'{"said": true}',60,4.5,'study',1,NULL,-2678785213370564015);
INSERT INTO "log" VALUES('01a207d9210000000000000000000078','review',1795428000000000,3600,'2026-11-23','mixed/best',NULL,1,3,1.0,'{"said": true}',120,4.5,'study',1,NULL,-8472402093230688396);
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
        , standard TEXT NOT NULL DEFAULT '', ahead TEXT) WITHOUT ROWID
        ;
INSERT INTO "memory" VALUES('mixed/now','learning',0,0.212,6.4133,1795428000000000,'2026-11-23',1795428060000000,'2026-11-23','2026-11-23','2026-11-23',3,0,'',NULL);
CREATE TABLE migration (name TEXT PRIMARY KEY);
INSERT INTO "migration" VALUES('review log, schedulers, memory and days');
INSERT INTO "migration" VALUES('flags, buried and suspended cards');
INSERT INTO "migration" VALUES('cards that have another id now');
INSERT INTO "migration" VALUES('what an answer was measured by, and which cards a deck had');
INSERT INTO "migration" VALUES('seals, the state of the file, and clocks that were ahead');
INSERT INTO "migration" VALUES('cards that are reset, and parameters that are fitted');
CREATE TABLE renamed (
            former TEXT NOT NULL,
            before TEXT NOT NULL, -- rows of the former key with a lower id belong to the card
            id TEXT NOT NULL, -- rises with time, among reviews too; the last row says which card
            at INTEGER NOT NULL, -- microseconds since 1970, UTC
            offset INTEGER NOT NULL, -- seconds that local time was ahead of UTC
            day TEXT NOT NULL, -- study day
            card TEXT NOT NULL, seal INTEGER,
            PRIMARY KEY (former, before, id)
        ) WITHOUT ROWID
        ;
INSERT INTO "renamed" VALUES('mixed/best','01a2087dec8072656e616d6564','01a2087dec8072656e616d6564',1795438800000000,3600,'2026-11-23','mixed/now',5480699144350422772);
CREATE TABLE scheduler (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            version TEXT NOT NULL,
            settings TEXT NOT NULL, seal INTEGER, -- JSON
            UNIQUE (name, version, settings)
        );
INSERT INTO "scheduler" VALUES(1,'her2quiz fsrs-6','1, fsrs 6.3.2','{"retention": 0.9, "learning_minutes": [1, 10], "relearning_minutes": [10], "longest_days": 36500, "parameters": [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]}',7626533005193123109);
CREATE INDEX log_target ON log (target) WHERE target IS NOT NULL;
CREATE TRIGGER log_never_changes BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log never changes'); END;
CREATE TRIGGER log_never_shrinks BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log never shrinks'); END;
CREATE TRIGGER log_counts AFTER INSERT ON log BEGIN UPDATE file SET rows = rows + 1; END;
CREATE TRIGGER renamed_never_changes BEFORE UPDATE ON renamed BEGIN SELECT RAISE(ABORT, 'renamings never change'); END;
CREATE TRIGGER renamed_never_shrinks BEFORE DELETE ON renamed BEGIN SELECT RAISE(ABORT, 'renamings never shrink'); END;
CREATE TRIGGER renamed_counts AFTER INSERT ON renamed BEGIN UPDATE file SET rows = rows + 1; END;
CREATE VIEW review AS
        SELECT id, kind, at, offset, day, coalesce(
        (SELECT renamed.card FROM renamed WHERE former = log.card AND before > log.id
            ORDER BY before, renamed.id DESC LIMIT 1),
        log.card
    ) AS card, target, rating, proposed, score, answer,
            seed, seconds, mode, scheduler, place, card AS card_then, seal
        FROM log WHERE kind = 'review'
        AND NOT EXISTS (SELECT 1 FROM log AS undo WHERE undo.target = log.id);
CREATE TRIGGER action_never_changes BEFORE UPDATE ON action BEGIN SELECT RAISE(ABORT, 'actions never change'); END;
CREATE TRIGGER action_never_shrinks BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'actions never shrink'); END;
CREATE TRIGGER action_counts AFTER INSERT ON action BEGIN UPDATE file SET rows = rows + 1; END;
CREATE VIEW done AS
        SELECT id, kind, at, offset, day, coalesce(
        (SELECT renamed.card FROM renamed WHERE former = action.card AND before > action.id
            ORDER BY before, renamed.id DESC LIMIT 1),
        action.card
    ) AS card, note, target
        FROM action WHERE kind <> 'undo'
        AND id NOT IN (SELECT target FROM action WHERE target IS NOT NULL);
COMMIT;
