using Magnum.Data.Sqlite;

SqliteLibrary.Configure();
// FunctionsRuntime is the one of Hosting/Embedded or Hosting/Azure; the project file chooses.
return await FunctionsRuntime.RunAsync(args);
