PRAGMA application_id = 1211257137;
PRAGMA user_version = 5;
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
        , seal INTEGER) WITHOUT ROWID
        ;
INSERT INTO "action" VALUES('01a27391ba6000000000000000000001','flag',1797235260000000,3600,'2026-12-14','mixed/best','a note',NULL,-7725562488997893745);
INSERT INTO "action" VALUES('01a27392a4c000000000000000000002','suspend',1797235320000000,3600,'2026-12-14','mixed/recall','',NULL,6639057513314645067);
INSERT INTO "action" VALUES('01a273938f2033333333333333333333','undo',1797235380000000,3600,'2026-12-14','mixed/recall','','01a27392a4c000000000000000000002',-2004426152024647150);
INSERT INTO "action" VALUES('01a27394798000000000000000000004','bury',1797235440000000,3600,'2026-12-14','mixed/best','',NULL,-5934327283173470976);
CREATE TABLE day (
            day TEXT PRIMARY KEY,
            reviews INTEGER NOT NULL -- that were not undone
        ) WITHOUT ROWID
        ;
INSERT INTO "day" VALUES('2026-11-23',2);
INSERT INTO "day" VALUES('2026-11-26',1);
INSERT INTO "day" VALUES('2026-12-13',1);
CREATE TABLE file (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            rows INTEGER NOT NULL, -- of all logs together
            state TEXT NOT NULL -- changes with every transaction, and names the state before; see write_ahead_log.py
        );
INSERT INTO "file" VALUES(1,8,'state C8060301C21BA2A9 793BCF8B738C7332');
CREATE TABLE known (
            deck TEXT PRIMARY KEY,
            cards TEXT NOT NULL -- that it had when it was last studied, with blanks between them
        , seal INTEGER);
INSERT INTO "known" VALUES('mixed','best recall',6681537675712923542);
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
INSERT INTO "log" VALUES('01a2076b440000000000000000000000','review',1795420800000000,3600,'2026-11-23','mixed/best',NULL,3,3,1.0,'{"said": true}',0,4.5,'study',1,NULL,-1415170436907286004);
INSERT INTO "log" VALUES('01a2076d18c000000000000000000002','review',1795420920000000,3600,'2026-11-23','mixed/recall',NULL,4,3,1.0,'{"said": true}',2,4.5,'study',1,NULL,-3983405822336978868);
INSERT INTO "log" VALUES('01a216df426000000000000000000001','review',1795680060000000,3600,'2026-11-26','mixed/best',NULL,1,3,0.0,'{"said": true}',1,4.5,'study',1,NULL,-7266566851896811499);
INSERT INTO "log" VALUES('01a26e6d332000000000000000000003','review',1797148980000000,3600,'2026-12-13','mixed/recall',NULL,2,3,1.0,'{"said": true}',3,4.5,'study',1,NULL,-3660175271237606693);
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
INSERT INTO "memory" VALUES('mixed/best','learning',0,6.36850699240960271829e-01,7.39450274127971773907e+00,1795680060000000,'2026-11-26',1795680120000000,'2026-11-26','2026-11-23','2026-11-26',2,0,'',NULL);
INSERT INTO "memory" VALUES('mixed/recall','review',NULL,4.14628925477156613527e+01,4.0106089692968387439e+00,1797148980000000,'2026-12-13',1797148980000000,'2027-01-20','2026-11-23',NULL,2,0,'',NULL);
CREATE TABLE migration (name TEXT PRIMARY KEY);
INSERT INTO "migration" VALUES('review log, schedulers, memory and days');
INSERT INTO "migration" VALUES('flags, buried and suspended cards');
INSERT INTO "migration" VALUES('cards that have another id now');
INSERT INTO "migration" VALUES('what an answer was measured by, and which cards a deck had');
INSERT INTO "migration" VALUES('seals, the state of the file, and clocks that were ahead');
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
CREATE TABLE scheduler (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            version TEXT NOT NULL,
            settings TEXT NOT NULL, seal INTEGER, -- JSON
            UNIQUE (name, version, settings)
        );
INSERT INTO "scheduler" VALUES(1,'her2quiz fsrs-6','1, fsrs 6.3.2','{"retention": 0.9, "learning_minutes": [1, 10], "relearning_minutes": [10], "longest_days": 36500, "parameters": [0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]}',7626533005193123109);
CREATE INDEX log_target ON log (target) WHERE target IS NOT NULL;
CREATE VIEW done AS
        SELECT id, kind, at, offset, day, coalesce(
        (SELECT renamed.card FROM renamed WHERE former = action.card AND before > action.id
            ORDER BY before, renamed.id DESC LIMIT 1),
        action.card
    ) AS card, note, target
        FROM action WHERE kind <> 'undo'
        AND id NOT IN (SELECT target FROM action WHERE target IS NOT NULL);
CREATE TRIGGER log_never_changes BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log never changes'); END;
CREATE TRIGGER log_never_shrinks BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log never shrinks'); END;
CREATE TRIGGER log_counts AFTER INSERT ON log BEGIN UPDATE file SET rows = rows + 1; END;
CREATE TRIGGER action_never_changes BEFORE UPDATE ON action BEGIN SELECT RAISE(ABORT, 'actions never change'); END;
CREATE TRIGGER action_never_shrinks BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'actions never shrink'); END;
CREATE TRIGGER action_counts AFTER INSERT ON action BEGIN UPDATE file SET rows = rows + 1; END;
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
COMMIT;