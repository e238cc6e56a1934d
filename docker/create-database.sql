-- Run by sqlcmd as sa on every start of the demo; does nothing the second time.
IF DB_ID('stillwater') IS NULL CREATE DATABASE stillwater;
GO
-- As Azure SQL has it by default: who reads the calendar does not wait for who books.
IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE name = 'stillwater') = 0
  ALTER DATABASE stillwater SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
-- The server owns its own database and nothing else.
IF SUSER_ID('stillwater') IS NULL
  CREATE LOGIN stillwater WITH PASSWORD = '$(APP_PASSWORD)', DEFAULT_DATABASE = stillwater;
GO
USE stillwater;
IF USER_ID('stillwater') IS NULL CREATE USER stillwater FOR LOGIN stillwater;
ALTER ROLE db_owner ADD MEMBER stillwater;
GO
