namespace Magnum.Embedded.Durable.Storage;

/// <summary>The tables of the durable engine.</summary>
internal static class DurableSchema
{
    /// <summary>
    /// The history of an instance is written only by its own turns. Everything for it from outside waits in the inbox,
    /// the activity table or the timer table until the turn that takes it in commits.
    /// </summary>
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS DurableInstance(
            Key INTEGER PRIMARY KEY AUTOINCREMENT,
            Id TEXT NOT NULL UNIQUE,
            Name TEXT NOT NULL,
            Generation INTEGER NOT NULL DEFAULT 0,
            Started INTEGER NOT NULL DEFAULT 0,
            Status INTEGER NOT NULL,
            CreatedAt INTEGER NOT NULL,
            UpdatedAt INTEGER NOT NULL,
            StartAt INTEGER,
            Input TEXT,
            Output TEXT,
            CustomStatus TEXT,
            Failure TEXT,
            Tags TEXT,
            ParentKey INTEGER,
            ParentId TEXT,
            ParentName TEXT,
            ParentGeneration INTEGER,
            ParentTaskId INTEGER);
        CREATE INDEX IF NOT EXISTS DurableInstanceParent ON DurableInstance(ParentKey) WHERE ParentKey IS NOT NULL;
        CREATE INDEX IF NOT EXISTS DurableInstanceToStart ON DurableInstance(Key) WHERE Started = 0;

        CREATE TABLE IF NOT EXISTS DurableHistory(
            InstanceKey INTEGER NOT NULL,
            Sequence INTEGER NOT NULL,
            Kind INTEGER NOT NULL,
            TaskId INTEGER NOT NULL,
            Name TEXT,
            Payload TEXT,
            Ticks INTEGER NOT NULL,
            PRIMARY KEY(InstanceKey, Sequence)) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS DurableInbox(
            Id INTEGER PRIMARY KEY AUTOINCREMENT,
            InstanceKey INTEGER NOT NULL,
            Kind INTEGER NOT NULL,
            Generation INTEGER NOT NULL,
            TaskId INTEGER NOT NULL,
            Name TEXT,
            Payload TEXT);
        CREATE INDEX IF NOT EXISTS DurableInboxInstance ON DurableInbox(InstanceKey);

        CREATE TABLE IF NOT EXISTS DurableActivity(
            InstanceKey INTEGER NOT NULL,
            Generation INTEGER NOT NULL,
            TaskId INTEGER NOT NULL,
            InstanceId TEXT NOT NULL,
            Name TEXT NOT NULL,
            Input TEXT,
            PRIMARY KEY(InstanceKey, Generation, TaskId)) WITHOUT ROWID;

        CREATE TABLE IF NOT EXISTS DurableTimer(
            InstanceKey INTEGER NOT NULL,
            Generation INTEGER NOT NULL,
            TaskId INTEGER NOT NULL,
            FireAt INTEGER NOT NULL,
            PRIMARY KEY(InstanceKey, Generation, TaskId)) WITHOUT ROWID;
        """;
}
