namespace Magnum.Sandbox.Wire;

/// <summary>Ends a request with an answer in the shape of the service that throws it.</summary>
internal sealed class WireException(IResult answer) : Exception
{
    public IResult Answer => answer;
}
