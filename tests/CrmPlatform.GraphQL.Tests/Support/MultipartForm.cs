using System.Text;
using Microsoft.AspNetCore.Http;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>A multipart body, written byte by byte as a client sends it.</summary>
internal sealed class MultipartForm
{
    private readonly MemoryStream _body = new();

    public MultipartForm Field(string name, string value) => Part($"Content-Disposition: form-data; name=\"{name}\"", Encoding.UTF8.GetBytes(value));

    public MultipartForm File(string name, string fileName, string content) => File(name, fileName, Encoding.UTF8.GetBytes(content));

    public MultipartForm File(string name, string fileName, byte[] content) =>
        Part($"Content-Disposition: form-data; name=\"{name}\"; filename=\"{fileName}\"\r\nContent-Type: text/plain", content);

    public MultipartForm Part(string headers, byte[] content)
    {
        _body.Write(Encoding.UTF8.GetBytes($"--b\r\n{headers}\r\n\r\n"));
        _body.Write(content);
        _body.Write("\r\n"u8);
        return this;
    }

    public MultipartForm End()
    {
        _body.Write("--b--\r\n"u8);
        return this;
    }

    /// <summary>Makes a request of it.</summary>
    public void Fill(HttpRequest request)
    {
        request.Method = "POST";
        request.ContentType = "multipart/form-data; boundary=b";
        request.Headers["GraphQL-Preflight"] = "1";
        request.Headers.Accept = "application/graphql-response+json";
        request.Body = new MemoryStream(_body.ToArray());
    }
}
