namespace Magnum.Sandbox.Tests.Orchestration;

/// <summary>A small cluster template in the manner of the real ones: groups of template resources, deployments, outputs.</summary>
internal static class SampleTemplate
{
    public const string Root = """
        heat_template_version: 2018-03-02
        description: A cluster.
        parameters:
          cluster_uuid: {type: string, default: ""}
          cluster_name: {type: string, default: c1}
          magnum_url: {type: string, default: ""}
          auth_url: {type: string, default: ""}
          trustee_user_id: {type: string, default: ""}
          trustee_password: {type: string, default: "", hidden: true}
          trust_id: {type: string, default: "", hidden: true}
          kube_tag: {type: string, default: v1.29.3}
          ssh_key_name: {type: string}
          number_of_masters: {type: number, default: 1, constraints: [{range: {min: 1}}]}
          number_of_minions: {type: number, default: 1}
          minions_to_remove: {type: comma_delimited_list, default: []}
          floating_ip_enabled: {type: boolean, default: true}
          volume_size: {type: number, default: 0}
        conditions:
          with_volume: {not: {equals: [{get_param: volume_size}, 0]}}
        resources:
          kube_masters:
            type: OS::Heat::ResourceGroup
            properties:
              count: {get_param: number_of_masters}
              resource_def:
                type: node.yaml
                properties:
                  name: {list_join: ["-", [{get_param: "OS::stack_name"}, master, "%index%"]]}
                  key: {get_param: ssh_key_name}
                  network: {get_resource: network}
                  floating: {get_param: floating_ip_enabled}
          kube_minions:
            type: OS::Heat::ResourceGroup
            properties:
              count: {get_param: number_of_minions}
              removal_policies: [{resource_list: {get_param: minions_to_remove}}]
              resource_def:
                type: node.yaml
                properties:
                  name: {list_join: ["-", [{get_param: "OS::stack_name"}, node, "%index%"]]}
                  key: {get_param: ssh_key_name}
                  network: {get_resource: network}
                  floating: {get_param: floating_ip_enabled}
          volume:
            type: OS::Cinder::Volume
            condition: with_volume
            properties: {size: {get_param: volume_size}}
          network:
            type: OS::Neutron::Net
            properties: {name: cluster-network}
        outputs:
          api_address:
            value: {get_attr: [kube_masters, resource.0.public_ip]}
          kube_masters: {value: {get_attr: [kube_masters, public_ip]}}
          kube_masters_private: {value: {get_attr: [kube_masters, private_ip]}}
          kube_minions: {value: {get_attr: [kube_minions, public_ip]}}
          kube_minions_private: {value: {get_attr: [kube_minions, private_ip]}}
          greeting:
            description: For people.
            value: {str_replace: {template: "Hello NAME", params: {NAME: {get_param: cluster_name}}}}
        """;

    public const string Node = """
        heat_template_version: 2018-03-02
        parameters:
          name: {type: string}
          key: {type: string}
          network: {type: string}
          floating: {type: boolean}
        conditions:
          with_floating: {equals: [{get_param: floating}, true]}
        resources:
          port:
            type: OS::Neutron::Port
            properties: {network: {get_param: network}}
          floating_ip:
            type: OS::Neutron::FloatingIP
            condition: with_floating
            properties: {floating_network: public, port_id: {get_resource: port}}
          server:
            type: OS::Nova::Server
            properties:
              name: {get_param: name}
              flavor: m1.small
              image: fedora-coreos
              key_name: {get_param: key}
              networks: [{port: {get_resource: port}}]
          bootstrap:
            type: OS::Heat::SoftwareDeployment
            properties: {server: {get_resource: server}, signal_transport: HEAT_SIGNAL}
        outputs:
          OS::stack_id: {value: {get_resource: server}}
          private_ip: {value: {get_attr: [port, fixed_ips, 0, ip_address]}}
          public_ip:
            value: {if: [with_floating, {get_attr: [floating_ip, floating_ip_address]}, {get_attr: [port, fixed_ips, 0, ip_address]}]}
        """;
}
