-- What somebody lets their referrer read of work is what was read out to them, line by line; and a team that takes a referral over reads why.
ALTER TABLE "share" ADD COLUMN "lines" TEXT NOT NULL DEFAULT '';
ALTER TABLE "referral" ADD COLUMN "passed_with" TEXT NULL;
