/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which templates belong together because they differ only in words that proved to be values, such
 * as names of users. It follows from the set of templates, not from their order.
 *
 * <p>A group's template is what the masking would have given had it known these values, so it may
 * be one of the templates itself.
 */
public final class TemplateGroups {

    private final Map<String, MessageTemplate> groupOfTemplate;

    private TemplateGroups(Map<String, MessageTemplate> groupOfTemplate) {
        this.groupOfTemplate = groupOfTemplate;
    }

    static TemplateGroups of(List<MessageTemplate> templates, MessageMasker masker) {
        GroupSearch search =
                new GroupSearch(templates.stream().map(MessageTemplate::text).toList());
        search.run();
        Map<String, MessageTemplate> groups = new HashMap<>();
        for (int i = 0; i < templates.size(); i++) {
            String text = masker.mask(search.text(i)).toString();
            groups.put(templates.get(i).id(), MessageTemplate.of(text));
        }
        return new TemplateGroups(groups);
    }

    /** The group of a template: the template itself where it is alone or unknown. */
    public MessageTemplate groupOf(MessageTemplate template) {
        return groupOfTemplate.getOrDefault(template.id(), template);
    }
}
