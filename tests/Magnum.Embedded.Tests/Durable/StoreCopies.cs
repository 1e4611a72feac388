using Magnum.Embedded.Store;
using Magnum.Embedded.Tests.Store;

namespace Magnum.Embedded.Tests.Durable;

/// <summary>Copies of a store, one for each commit: what a kill at that instant leaves behind.</summary>
internal sealed class StoreCopies(TemporaryFolder folder)
{
    public int Count { get; private set; }

    /// <summary>Takes a copy at every commit from here on.</summary>
    public void Watch(EmbeddedStore store) => store.AfterCommit = () =>
    {
        var copy = this[Count++];
        File.Copy(store.Path, copy);
        File.Copy(store.Path + "-wal", copy + "-wal");
    };

    public string this[int number] => folder.File($"copy{number}.db");
}
