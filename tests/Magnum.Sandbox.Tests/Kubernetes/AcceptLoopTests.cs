using System.Net.Sockets;
using Magnum.Sandbox.Kubernetes;
using Microsoft.Extensions.Time.Testing;

namespace Magnum.Sandbox.Tests.Kubernetes;

public sealed class AcceptLoopTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<Socket> _taken = [];

    [Fact]
    public async Task It_goes_on_after_an_error_and_ends_when_the_address_is_closed()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        var results = new Queue<Func<Task<Socket>>>(
        [
            () => Task.FromException<Socket>(new SocketException((int)SocketError.TooManyOpenSockets)),
            () => Task.FromResult(socket),
            () => Task.FromException<Socket>(new SocketException((int)SocketError.OperationAborted)),
        ]);

        var loop = AcceptLoop.RunAsync(() => results.Dequeue()(), _taken.Add, () => results.Count > 0, _time);
        _taken.Should().BeEmpty("it rests");
        _time.Advance(AcceptLoop.Pause);
        await loop;

        _taken.Should().Equal(socket);
    }
}
