PRAGMA user_version = 1;
PRAGMA application_id = 1211257137;
BEGIN TRANSACTION;
CREATE TABLE day (
            day TEXT PRIMARY KEY,
            reviews INTEGER NOT NULL -- that were not undone
        ) WITHOUT ROWID
        ;
INSERT INTO "day" VALUES('2026-11-23',4);
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
INSERT INTO "log" VALUES('01a2076c2e6000000000000000000001','review',1795420860000000,3600,'2026-11-23','mixed/best',NULL,3,3,1.0,'{"said": true}',1,4.5,'study',1);
INSERT INTO "log" VALUES('01a2076d18c000000000000000000002','review',1795420920000000,3600,'2026-11-23','mixed/statement',NULL,1,3,0.0,'{"said": true}',2,4.5,'study',1);
INSERT INTO "log" VALUES('01a2077640800000000000000000000c','review',1795421520000000,3600,'2026-11-23','mixed/best',NULL,3,3,1.0,'{"said": true}',12,4.5,'study',1);
INSERT INTO "log" VALUES('01a20778ffa00000000000000000000f','review',1795421700000000,3600,'2026-11-23','mixed/statement',NULL,3,3,1.0,'{"said": true}',15,4.5,'study',1);
INSERT INTO "log" VALUES('01a2077d938000000000000000000014','review',1795422000000000,3600,'2026-11-23','mixed/symbol',NULL,3,3,1.0,'{"said": true}',20,4.5,'study',1);
INSERT INTO "log" VALUES('01a2077e7de000000000000000000015','undo',1795422060000000,3600,'2026-11-23','mixed/symbol','01a2077d938000000000000000000014',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "memory" VALUES('mixed/best','review',NULL,2.3065,2.11810397045901588342e+00,1795421520000000,'2026-11-23',1795421520000000,'2026-11-25','2026-11-23',NULL,2,0);
INSERT INTO "memory" VALUES('mixed/statement','learning',1,0.212,6.4133,1795421700000000,'2026-11-23',1795422300000000,'2026-11-23','2026-11-23','2026-11-23',2,0);
CREATE TABLE migration (name TEXT PRIMARY KEY);
INSERT INTO "migration" VALUES('review log, schedulers, memory and days');
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
COMMIT;
