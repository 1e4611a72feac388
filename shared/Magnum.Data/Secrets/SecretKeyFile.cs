namespace Magnum.Data.Secrets;

/// <summary>A file with one key a line, the one in use first.</summary>
internal static class SecretKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the keys; makes the file with a new one when it is missing, also when two processes try at once.</summary>
    public static IReadOnlyList<SecretKey> Load(string path)
    {
        if (!File.Exists(path))
            Create(path);
        var keys = new List<SecretKey>();
        foreach (var line in File.ReadLines(path).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            keys.Add(SecretKey.TryParse(line, out var key)
                ? key
                : throw new InvalidOperationException($"The key file {path} holds a line that is not 32 bytes in base64."));
        }

        return keys.Count > 0 ? keys : throw new InvalidOperationException($"The key file {path} holds no key.");
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(draft, options))
        using (var writer = new StreamWriter(stream))
        {
            writer.WriteLine(SecretKey.NewText());
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }
}
