namespace Magnum.Contract.Tests.OpenApi;

/// <summary>Why a part of a case is not held against the document. Everything else is.</summary>
internal enum Exemption
{
    /// <summary>OPTIONS, which CORS answers for every path there may be: the request and the answer.</summary>
    Preflight,

    /// <summary>The document does not have the path: the request. The answer must be an error as operations give it.</summary>
    OtherPath,

    /// <summary>The path has no such method: the request. The answer must be an error as operations give it.</summary>
    OtherMethod,

    /// <summary>The operation refuses the request: the request, whose fault need not be one that a schema can tell.</summary>
    Refused,

    /// <summary>The operation takes more than it promises: the request, which the document must indeed refuse.</summary>
    Lenient,
}
