namespace Magnum.Embedded.Store;

/// <summary>One caller's part of a group commit.</summary>
internal abstract class StoreWork
{
    /// <summary>Runs the caller's delegate; false if it threw, so that its changes are to be undone.</summary>
    public abstract bool Run(StoreTransaction transaction);

    /// <summary>Tells the caller how it went, once the outcome is on disk.</summary>
    public abstract void Report();

    public abstract void Fail(Exception exception);
}

/// <inheritdoc />
internal sealed class StoreWork<T>(Func<StoreTransaction, T> work) : StoreWork
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _failure;

    public Task<T> Done => _done.Task;

    public override bool Run(StoreTransaction transaction)
    {
        try
        {
            _result = work(transaction);
            return true;
        }
        catch (Exception exception)
        {
            _failure = exception;
            return false;
        }
    }

    public override void Report()
    {
        if (_failure is null)
        {
            _done.SetResult(_result!);
        }
        else
        {
            _done.SetException(_failure);
        }
    }

    public override void Fail(Exception exception) => _done.SetException(exception);
}
